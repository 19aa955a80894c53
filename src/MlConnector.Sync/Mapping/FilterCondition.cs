using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping.Values;

namespace MlConnector.Sync.Mapping;

/// <summary>What one member has to be like for its record to take part in a flow.</summary>
/// <param name="Member">The member; of a custom field its key.</param>
/// <param name="Name">What the settings call it.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Asked">What the settings ask for.</param>
internal sealed record FilterCondition(string Member, string Name, ValueKind Kind, ConditionOptions Asked)
{
    /// <summary>The definition of a Pipedrive field that is not among the members of every record; null for the others.</summary>
    public FieldDefinition? Field { get; init; }

    public bool Holds(string? value)
    {
        var values = ValuesOf(value);
        return (Asked.Empty is not { } empty || empty == (values.Count == 0))
            && (Asked.Is.Count == 0 || values.Any(one => Contains(Asked.Is, one)))
            && !values.Any(one => Contains(Asked.IsNot, one))
            && (Asked.StartsWith.Count == 0 || values.Any(one => Asked.StartsWith.Any(start => one.StartsWith(NormalForm.Of(Kind, start)!, StringComparison.OrdinalIgnoreCase))));
    }

    /// <summary>The condition in words.</summary>
    public override string ToString() => $"'{Name}' " + string.Join(" and ", new[]
    {
        Asked.Is.Count > 0 ? $"is {Listed(Asked.Is)}" : null,
        Asked.IsNot.Count > 0 ? $"is not {Listed(Asked.IsNot)}" : null,
        Asked.StartsWith.Count > 0 ? $"begins with {Listed(Asked.StartsWith)}" : null,
        Asked.Empty switch { true => "is empty", false => "is not empty", null => null },
    }.OfType<string>());

    private IReadOnlyList<string> ValuesOf(string? value) => NormalForm.Of(Kind, value) is not { } text ? []
        : Field?.FieldType == CustomFieldType.Set ? CustomValues.OptionsOf(Field, text)
        : [text];

    private bool Contains(IEnumerable<string> values, string value) =>
        values.Any(one => string.Equals(NormalForm.Of(Kind, one), value, StringComparison.OrdinalIgnoreCase));

    private static string Listed(IEnumerable<string> values) => string.Join(" or ", values.Select(value => $"'{value}'"));
}
