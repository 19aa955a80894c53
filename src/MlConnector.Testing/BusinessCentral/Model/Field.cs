using System.Globalization;

namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>A field of an API page. A hidden one exists in the table only; a page variable cannot be filtered on.</summary>
internal sealed record Field(int Index, string Name, FieldKind Kind, int MaxLength, IReadOnlyList<string> Choices)
{
    public bool Writable { get; init; }

    public bool Hidden { get; init; }

    public bool PageVariable { get; init; }

    public object Blank => Kind switch
    {
        FieldKind.Guid => Guid.Empty,
        FieldKind.Decimal => 0m,
        FieldKind.Boolean => false,
        FieldKind.Date => DateOnly.MinValue,
        FieldKind.DateTime => DateTimeOffset.MinValue,
        FieldKind.Integer => 0,
        FieldKind.Choice => Choices[0],
        FieldKind.Stream => Array.Empty<byte>(),
        _ => "",
    };

    public string EdmType => Kind switch
    {
        FieldKind.Guid => "Edm.Guid",
        FieldKind.Decimal => "Edm.Decimal",
        FieldKind.Boolean => "Edm.Boolean",
        FieldKind.Date => "Edm.Date",
        FieldKind.DateTime => "Edm.DateTimeOffset",
        FieldKind.Integer => "Edm.Int32",
        FieldKind.Choice => "Microsoft.NAV." + Name,
        FieldKind.Stream => "Edm.Stream",
        _ => "Edm.String",
    };

    // Compact notation: name:G|T100|C20|D|B|d|t|I|S|E(a|b), then * writable, ~ hidden, ? page variable.
    public static Field Parse(int index, string notation)
    {
        var colon = notation.IndexOf(':', StringComparison.Ordinal);
        var type = notation[(colon + 1)..].TrimEnd('*', '~', '?');
        var marks = notation[(colon + 1 + type.Length)..];
        var (kind, length, choices) = type[0] switch
        {
            'G' => (FieldKind.Guid, 0, []),
            'T' => (FieldKind.Text, LengthOf(type), []),
            'C' => (FieldKind.Code, LengthOf(type), []),
            'D' => (FieldKind.Decimal, 0, []),
            'B' => (FieldKind.Boolean, 0, []),
            'd' => (FieldKind.Date, 0, []),
            't' => (FieldKind.DateTime, 0, []),
            'I' => (FieldKind.Integer, 0, []),
            'S' => (FieldKind.Stream, 0, []),
            _ => (FieldKind.Choice, 0, type[2..^1].Split('|')),
        };
        return new Field(index, notation[..colon], kind, length, choices)
        {
            Writable = marks.Contains('*', StringComparison.Ordinal),
            Hidden = marks.Contains('~', StringComparison.Ordinal),
            PageVariable = marks.Contains('?', StringComparison.Ordinal),
        };
    }

    private static int LengthOf(string type) => int.Parse(type.AsSpan(1), CultureInfo.InvariantCulture);
}
