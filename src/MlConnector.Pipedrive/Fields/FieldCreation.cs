using System.Text.Json.Serialization;

namespace MlConnector.Pipedrive;

/// <summary>A custom field to create.</summary>
public sealed record FieldCreation
{
    private const int LongestName = 255;

    /// <summary>The name that people will see, at most 255 characters.</summary>
    /// <exception cref="ArgumentException">It is longer.</exception>
    public required string FieldName
    {
        get;
        init => field = value is { Length: > 0 and <= LongestName } ? value : throw new ArgumentException($"A field needs a name of at most {LongestName} characters.", nameof(FieldName));
    }

    /// <summary>One of <see cref="CustomFieldType"/>; it can never be changed.</summary>
    public required string FieldType { get; init; }

    /// <summary>The options; needed for enum and set fields.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FieldOptionLabel>? Options { get; init; }

    /// <summary>Description, of deal fields only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Description { get; init; }
}
