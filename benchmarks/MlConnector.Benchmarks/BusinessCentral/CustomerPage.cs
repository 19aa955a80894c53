using System.Text.Json.Serialization;

namespace MlConnector.Benchmarks.BusinessCentral;

/// <summary>A page of customers.</summary>
internal sealed class CustomerPage
{
    public List<CustomerRow> Value { get; set; } = [];

    [JsonPropertyName("@odata.nextLink")]
    public string? NextLink { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CustomerPage))]
internal sealed partial class CustomerJson : JsonSerializerContext;
