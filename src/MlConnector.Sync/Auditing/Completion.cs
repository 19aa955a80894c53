using MlConnector.Sync.Connections;
using MlConnector.Sync.Documents;
using MlConnector.Sync.Intake;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Recovery;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Auditing;

/// <summary>Everything that one attempt decided. It is stored in one transaction, so the audit can never miss a write that counts.</summary>
internal sealed record Completion
{
    /// <summary>What becomes of the work.</summary>
    public required WorkFate Fate { get; init; }

    /// <summary>The audit entry.</summary>
    public required AuditEntry Audit { get; init; }

    /// <summary>The link to insert or replace; null leaves links alone.</summary>
    public Link? Link { get; init; }

    /// <summary>The Pipedrive record whose link is taken away, before <see cref="Link"/> is stored.</summary>
    public long? Unlinked { get; init; }

    /// <summary>Snapshots of records as echoed or read.</summary>
    public IReadOnlyList<Snapshot> Snapshots { get; init; } = [];

    /// <summary>The question to open; an open one of the same record is replaced. The open question of the record that was worked on is closed otherwise.</summary>
    public Review? Review { get; init; }

    /// <summary>The document row to insert or replace; null leaves documents alone.</summary>
    public SalesDocument? Document { get; init; }

    /// <summary>The failure that the attempt ended with; null when it ended well.</summary>
    public Failure? Failure { get; init; }

    /// <summary>True when the connection as a whole does not work and the pass has to end.</summary>
    public bool StopsConnection { get; init; }

    /// <summary>A flow that has to stand still; null leaves all flows alone.</summary>
    public FlowPause? PausedFlow { get; init; }

    /// <summary>Other records that should be looked at now.</summary>
    public IReadOnlyList<WorkMark> Marks { get; init; } = [];
}
