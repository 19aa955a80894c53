using System.Globalization;
using MlConnector.Pipedrive;

namespace MlConnector.Sync.Mapping.Values;

/// <summary>
/// Custom fields of Pipedrive as invariant text and back, by the type that their definition names: options by label, several options joined
/// with a comma, amounts without their currency, users and records by id.
/// </summary>
internal static class CustomValues
{
    private const string Separator = ", ";
    private const int LongestVarchar = 255;

    public static bool CanBeMapped(FieldDefinition field) => field.FieldType is CustomFieldType.Varchar or CustomFieldType.VarcharAuto or CustomFieldType.Text
        or CustomFieldType.Phone or CustomFieldType.Number or CustomFieldType.Monetary or CustomFieldType.Enum or CustomFieldType.Set or CustomFieldType.Date
        or CustomFieldType.User or CustomFieldType.Organization or CustomFieldType.Person or CustomFieldType.Address;

    public static ValueKind KindOf(FieldDefinition field) => field.FieldType switch
    {
        CustomFieldType.Number or CustomFieldType.Monetary => ValueKind.Number,
        CustomFieldType.Date => ValueKind.Date,
        _ => ValueKind.Text,
    };

    public static int? MaxLengthOf(FieldDefinition field) => field.FieldType == CustomFieldType.Varchar ? LongestVarchar : null;

    public static string? Read(FieldDefinition field, CustomFields values)
    {
        var key = field.FieldCode!;
        return field.FieldType switch
        {
            CustomFieldType.Number or CustomFieldType.Monetary => values.GetNumber(key)?.ToString("0.############", CultureInfo.InvariantCulture),
            CustomFieldType.Enum => values.GetOption(key) is { } option ? LabelOf(field, option) : null,
            CustomFieldType.Set => Shown(field, values.GetOptions(key)),
            _ => values.GetText(key),
        };
    }

    /// <summary>What is wrong with a text that came from the field: an option that is no longer there; null when nothing is.</summary>
    public static string? ProblemOf(FieldDefinition field, string text) => field.FieldType switch
    {
        CustomFieldType.Enum when IdOf(field, text) is null => NoOption(field, text),
        CustomFieldType.Set when IdsOf(field, text) is null => NoOption(field, text),
        _ => null,
    };

    /// <summary>The text as reading the field would show it after it was written; null when the field cannot hold it.</summary>
    public static string? Fitting(FieldDefinition field, string text) => field.FieldType switch
    {
        CustomFieldType.Number or CustomFieldType.Monetary => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? text : null,
        CustomFieldType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null,
        CustomFieldType.Enum => IdOf(field, text) is { } id ? LabelOf(field, id) : null,
        CustomFieldType.Set => IdsOf(field, text) is { } ids ? string.Join(Separator, ids.Select(id => LabelOf(field, id))) : null,
        CustomFieldType.User or CustomFieldType.Organization or CustomFieldType.Person => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? text : null,
        _ => text,
    };

    /// <summary>Writes a text that <see cref="Fitting"/> let through.</summary>
    /// <param name="changes">Where it is put.</param>
    /// <param name="field">The field.</param>
    /// <param name="text">The text; null empties the field.</param>
    /// <param name="currency">The currency of an amount.</param>
    public static CustomFieldChanges Write(CustomFieldChanges changes, FieldDefinition field, string? text, string currency)
    {
        var key = field.FieldCode!;
        return (text, field.FieldType) switch
        {
            (null, _) => changes.Clear(key),
            (_, CustomFieldType.Number) => changes.SetNumber(key, Number(text)),
            (_, CustomFieldType.Monetary) => changes.SetMoney(key, new MoneyValue(Number(text), currency)),
            (_, CustomFieldType.Date) => changes.SetDate(key, DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            (_, CustomFieldType.Enum) => changes.SetOption(key, IdOf(field, text)!.Value),
            (_, CustomFieldType.Set) => changes.SetOptions(key, IdsOf(field, text)!),
            (_, CustomFieldType.User) => changes.SetUser(key, Id(text)),
            (_, CustomFieldType.Organization) => changes.SetOrganization(key, new OrganizationId(Id(text))),
            (_, CustomFieldType.Person) => changes.SetPerson(key, new PersonId(Id(text))),
            (_, CustomFieldType.Address) => changes.SetAddress(key, new ReplacedAddress(new PostalAddress { Value = text })),
            _ => changes.SetText(key, text),
        };
    }

    /// <summary>Options as the text that reading their field shows.</summary>
    public static string Shown(FieldDefinition field, IEnumerable<long> options) => string.Join(Separator, options.Order().Select(option => LabelOf(field, option)));

    /// <summary>The labels of a text that came from a field with several options; the text itself when it names none of them.</summary>
    public static IReadOnlyList<string> OptionsOf(FieldDefinition field, string text) => IdsOf(field, text) is { } ids ? [.. ids.Select(id => LabelOf(field, id))] : [text];

    /// <summary>The labels of the options, for a message and for the way back.</summary>
    public static IReadOnlyList<string> LabelsOf(FieldDefinition field) => [.. (field.Options ?? []).Select(option => option.Label).OfType<string>()];

    private static string NoOption(FieldDefinition field, string text) =>
        $"Pipedrive field '{field.FieldName}' has no option '{text}' (any more); its options are {string.Join(", ", LabelsOf(field).Take(20).Select(label => $"'{label}'"))}.";

    private static string LabelOf(FieldDefinition field, long option) =>
        new CustomFieldSet([field]).FindLabel(field.FieldCode!, option) ?? option.ToString(CultureInfo.InvariantCulture);

    private static long? IdOf(FieldDefinition field, string label) => new CustomFieldSet([field]).FindOption(field.FieldCode!, label.Trim());

    /// <summary>The options of a text, in the order of their ids. A label may contain the separator itself, so the longest label that fits is taken.</summary>
    private static List<long>? IdsOf(FieldDefinition field, string text)
    {
        var ids = new SortedSet<long>();
        var parts = text.Split(',');
        for (var first = 0; first < parts.Length;)
        {
            var taken = Enumerable.Range(1, parts.Length - first).Reverse().FirstOrDefault(count => IdOf(field, string.Join(',', parts.Skip(first).Take(count))) is not null);
            if (taken == 0)
            {
                return null;
            }

            ids.Add(IdOf(field, string.Join(',', parts.Skip(first).Take(taken)))!.Value);
            first += taken;
        }

        return [.. ids];
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static long Id(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
