using System.Globalization;
using MlConnector.BusinessCentral;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping.Dimensions;

/// <summary>
/// The default dimensions of one record. They are records of their own with versions of their own, so the version of a snapshot names theirs after
/// the record's: a change of them is made against what was seen, and needs no read before it.
/// </summary>
internal sealed class RecordDimensions
{
    public static readonly RecordDimensions None = new(new Dictionary<string, KnownDimension>());

    private readonly IReadOnlyDictionary<string, KnownDimension> _known;

    private RecordDimensions(IReadOnlyDictionary<string, KnownDimension> known) => _known = known;

    /// <param name="shown">What came with a record; null when nothing did.</param>
    public static RecordDimensions Of(IEnumerable<DefaultDimension>? shown) => new((shown ?? [])
        .Where(dimension => !string.IsNullOrEmpty(dimension.DimensionCode))
        .GroupBy(dimension => dimension.DimensionCode!.ToUpperInvariant())
        .ToDictionary(group => group.Key, group => KnownDimension.Of(group.First())));

    /// <summary>What is known of them in a snapshot.</summary>
    public static RecordDimensions Of(Snapshot record) => new(Lines(record).Skip(1).Select(line => line.Split('\t')).Where(parts => parts.Length == 4).ToDictionary(
        parts => parts[0], parts => new KnownDimension(record.Fields[DimensionMembers.NameOf(parts[0])], Guid.Parse(parts[1]), new ETag(parts[2]), parts[3].Length > 0)));

    /// <summary>The version of the record itself.</summary>
    public static ETag TagOf(Snapshot record) => new(Lines(record)[0]);

    /// <summary>A record that was written by itself: the answer says nothing of its dimensions, and they are as they were.</summary>
    public static Snapshot Kept(Snapshot before, Snapshot written) => written with
    {
        Fields = written.Fields.With(before.Fields.Where(field => field.Key.StartsWith(DimensionMembers.Prefix, StringComparison.Ordinal))),
        Version = string.Join('\n', Lines(before).Skip(1).Prepend(Lines(written)[0])),
    };

    /// <summary>The default dimension; null when the record has none.</summary>
    public KnownDimension? Find(string code) => _known.GetValueOrDefault(code);

    /// <summary>The same after one was written, or was deleted.</summary>
    public RecordDimensions With(string code, KnownDimension? now)
    {
        var known = new Dictionary<string, KnownDimension>(_known);
        known.Remove(code);
        if (now is not null)
        {
            known.Add(code, now);
        }

        return new(known);
    }

    /// <summary>The record with these of them.</summary>
    /// <param name="record">The record.</param>
    /// <param name="codes">The dimensions that are mapped; the record is left as it is when there are none.</param>
    public Snapshot On(Snapshot record, IReadOnlyList<string> codes) => codes.Count == 0 ? record : record with
    {
        Fields = record.Fields.With(codes.Select(code => KeyValuePair.Create(DimensionMembers.NameOf(code), Find(code)?.Value))),
        Version = string.Join('\n', codes.Where(_known.ContainsKey).Select(code => Line(code, _known[code])).Prepend(Lines(record)[0])),
    };

    private static string Line(string code, KnownDimension known) =>
        string.Create(CultureInfo.InvariantCulture, $"{code}\t{known.Id:D}\t{known.ETag}\t{(known.IsRule ? "rule" : "")}");

    private static string[] Lines(Snapshot record) => record.Version.Split('\n');
}
