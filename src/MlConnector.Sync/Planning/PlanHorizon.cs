using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Planning;

/// <summary>
/// What a plan will have brought about when it comes to a later record: pairs, questions and new records that the store does not know of yet.
/// Holds ids and short hashes, never records.
/// </summary>
/// <param name="matchOnly">Whether the plan only joins records.</param>
internal sealed class PlanHorizon(bool matchOnly)
{
    private readonly Dictionary<WorkKey, WorkKey> _pairs = [];
    private readonly Dictionary<WorkKey, WorkKey> _questions = [];
    private readonly HashSet<WorkKey> _linked = [];
    private readonly Dictionary<(SyncFlow, Side, long), WorkKey> _news = [];

    public bool MatchOnly => matchOnly;

    /// <summary>The record that this one is joined with by an earlier entry.</summary>
    public WorkKey? PairOf(WorkKey record) => Find(_pairs, record);

    /// <summary>The earlier entry that asks about this record.</summary>
    public WorkKey? QuestionAbout(WorkKey record) => Find(_questions, record);

    public bool WillBeLinked(WorkKey record) => _linked.Contains(record);

    public void Join(WorkKey one, WorkKey other)
    {
        (_pairs[one], _pairs[other]) = (other, one);
        _linked.UnionWith([one, other]);
    }

    public void Ask(WorkKey record) => _questions[record] = record;

    /// <summary>The earlier entry that creates a record by which this one would be recognised.</summary>
    public WorkKey? TwinOf(Snapshot source)
    {
        foreach (var mark in Marks(source))
        {
            if (Find(_news, (source.Flow, source.Side, mark)) is { } twin)
            {
                return twin;
            }
        }

        return null;
    }

    public void Create(WorkKey key, Snapshot source)
    {
        _linked.Add(key);
        foreach (var mark in Marks(source))
        {
            _news.TryAdd((source.Flow, source.Side, mark), key);
        }
    }

    /// <summary>What the matching ladder would find the record by, as short hashes. Of people a name counts only together with their company.</summary>
    private static IEnumerable<long> Marks(Snapshot source)
    {
        var contexts = source.Signals.Where(signal => signal.Kind.IsContext()).Select(signal => signal.Value).ToList();
        foreach (var signal in source.Signals.Where(signal => signal.Kind.Identifies()))
        {
            var isCommon = source.Flow == SyncFlow.Persons && signal.Kind is SignalKind.ExactName or SignalKind.NormalizedName;
            foreach (var context in isCommon ? contexts : [""])
            {
                yield return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{signal.Kind}\n{signal.Value}\n{context}")));
            }
        }
    }

    private static WorkKey? Find<TKey>(Dictionary<TKey, WorkKey> among, TKey key)
        where TKey : notnull => among.TryGetValue(key, out var found) ? found : null;
}
