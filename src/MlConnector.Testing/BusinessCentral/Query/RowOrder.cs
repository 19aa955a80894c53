using System.Globalization;
using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Query;

/// <summary>The asked order, then the table's key, then the id, so that every row has one place.</summary>
internal sealed class RowOrder : IComparer<Row>
{
    private readonly List<(Field Field, bool Descending)> _keys;

    public RowOrder(EntityType type, IReadOnlyList<(Field Field, bool Descending)> asked)
    {
        _keys = [.. asked];
        if (type.Key is { } key)
        {
            _keys.Add((key, false));
        }
        else if (type.Find("sequence") is { } sequence)
        {
            _keys.Add((sequence, false));
        }
    }

    public int Compare(Row? x, Row? y)
    {
        foreach (var (field, descending) in _keys)
        {
            var order = FieldComparison.Compare(x!.Values[field.Index], y!.Values[field.Index]);
            if (order != 0)
            {
                return descending ? -order : order;
            }
        }

        return x!.Id.CompareTo(y!.Id);
    }

    public IReadOnlyList<string> TextOf(Row row) => [.. _keys.Select(key => Format(row.Values[key.Field.Index]))];

    public bool IsAfter(Row row, Guid id, IReadOnlyList<string> values)
    {
        for (var index = 0; index < _keys.Count && index < values.Count; index++)
        {
            var (field, descending) = _keys[index];
            var order = FieldComparison.Compare(row.Values[field.Index], Parse(field, values[index]));
            if (order != 0)
            {
                return descending ? order < 0 : order > 0;
            }
        }

        return row.Id.CompareTo(id) > 0;
    }

    private static string Format(object value) => value switch
    {
        DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static object Parse(Field field, string text) => field.Kind switch
    {
        FieldKind.Guid => Guid.Parse(text),
        FieldKind.Decimal => decimal.Parse(text, CultureInfo.InvariantCulture),
        FieldKind.Integer => int.Parse(text, CultureInfo.InvariantCulture),
        FieldKind.Boolean => bool.Parse(text),
        FieldKind.Date => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture),
        FieldKind.DateTime => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture),
        _ => text,
    };
}
