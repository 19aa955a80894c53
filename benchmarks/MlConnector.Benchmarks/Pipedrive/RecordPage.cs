using System.Text.Json.Serialization;

namespace MlConnector.Benchmarks.Pipedrive;

/// <summary>A page of records.</summary>
internal sealed class RecordPage<T>
{
    public List<T> Data { get; init; } = [];

    public MoreRow? AdditionalData { get; init; }
}

/// <summary>Where the list goes on.</summary>
internal sealed class MoreRow
{
    public string? NextCursor { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RecordPage<PersonRow>))]
[JsonSerializable(typeof(RecordPage<OrganizationRow>))]
internal sealed partial class RecordJson : JsonSerializerContext;
