using System.Collections.Frozen;
using System.Text;

namespace MlConnector.Pipedrive;

/// <summary>
/// The keys of a record's custom fields in their order, shared by all records that have the same. Each of them is one key longer than its
/// parent; a record finds its keys by walking from child to child while it is read, and makes no string.
/// </summary>
internal sealed class SharedKeys
{
    // Some megabytes; then everything is forgotten and learned again.
    private const int MostLearned = 65_536;
    private const int LongestKept = 128;
    private static SharedKeys _none = new();
    private static int _learned;
    private readonly SharedKeys? _parent;
    private readonly byte[] _utf8 = [];
    private readonly Lock _gate = new();
    private SharedKeys? _latest;
    private Dictionary<byte[], SharedKeys>? _children;
    private FrozenDictionary<string, int>? _positions;

    private SharedKeys()
    {
    }

    private SharedKeys(SharedKeys parent, ReadOnlySpan<byte> key) => (_parent, Count, _utf8) = (parent, parent.Count + 1, key.ToArray());

    /// <summary>Where every record begins.</summary>
    public static SharedKeys None => Volatile.Read(ref _none);

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Where the value of each key stands; of a key that comes twice the last.</summary>
    public FrozenDictionary<string, int> Positions => Volatile.Read(ref _positions) ?? Index();

    /// <summary>These keys and one more.</summary>
    public SharedKeys With(ReadOnlySpan<byte> key) =>
        Volatile.Read(ref _latest) is { } latest && key.SequenceEqual(latest._utf8) ? latest : key.Length > LongestKept ? new SharedKeys(this, key) : Child(key);

    private SharedKeys Child(ReadOnlySpan<byte> key)
    {
        lock (_gate)
        {
            _children ??= new Dictionary<byte[], SharedKeys>(new KeyBytesComparer());
            var known = _children.GetAlternateLookup<ReadOnlySpan<byte>>();
            if (!known.TryGetValue(key, out var child))
            {
                Learn(1);
                child = new SharedKeys(this, key);
                known[key] = child;
            }

            Volatile.Write(ref _latest, child);
            return child;
        }
    }

    private FrozenDictionary<string, int> Index()
    {
        Learn(Count);
        var positions = new Dictionary<string, int>(Count, StringComparer.Ordinal);
        for (var keys = this; keys._parent is not null; keys = keys._parent)
        {
            positions.TryAdd(Encoding.UTF8.GetString(keys._utf8), keys.Count - 1);
        }

        var index = positions.ToFrozenDictionary(StringComparer.Ordinal);
        Volatile.Write(ref _positions, index);
        return index;
    }

    private static void Learn(int count)
    {
        if (Interlocked.Add(ref _learned, count) > MostLearned)
        {
            Volatile.Write(ref _none, new SharedKeys());
            Volatile.Write(ref _learned, 0);
        }
    }
}
