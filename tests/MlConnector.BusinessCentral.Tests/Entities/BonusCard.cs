using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral.Tests.Entities;

/// <summary>The model of an extension's page, as a user writes it.</summary>
public sealed record BonusCard
{
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; init; }

    public Guid Id { get; init; }

    public string? Number { get; init; }

    public Guid? CustomerId { get; init; }

    public decimal? Points { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BonusCard))]
internal sealed partial class BonusCardJson : JsonSerializerContext;
