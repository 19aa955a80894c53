namespace MlConnector.Testing;

/// <summary>Every request a simulated API received. Safe to read while requests run.</summary>
public sealed class SimulatorJournal
{
    private readonly Lock _gate = new();
    private readonly List<JournalEntry> _entries = [];
    private long _sequence;

    /// <summary>A copy of the entries so far.</summary>
    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>How many entries there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>Forgets the entries so far, for instance those of a seeding phase; the sequence goes on.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
        }
    }

    internal void Append(JournalEntry entry)
    {
        lock (_gate)
        {
            _entries.Add(entry with { Sequence = ++_sequence });
        }
    }
}
