using System.Text.Json.Serialization;

namespace MlConnector.Benchmarks.Pipedrive;

/// <summary>A page of records.</summary>
internal sealed class RecordPage<T>
{
    public List<T> Data { get; set; } = [];

    public MoreRow? AdditionalData { get; set; }
}

/// <summary>Where the list goes on.</summary>
internal sealed class MoreRow
{
    public string? NextCursor { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RecordPage<PersonRow>))]
[JsonSerializable(typeof(RecordPage<OrganizationRow>))]
internal sealed partial class RecordJson : JsonSerializerContext;
