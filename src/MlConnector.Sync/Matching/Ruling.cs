using MlConnector.Sync.Auditing;
using MlConnector.Sync.Intake;

namespace MlConnector.Sync.Matching;

/// <summary>Everything that a person's decision changes. It is stored in one transaction, with its audit entry.</summary>
internal sealed record Ruling
{
    /// <summary>The record that was decided about.</summary>
    public required WorkKey Record { get; init; }

    /// <summary>What was decided, in words, and by whom.</summary>
    public required AuditEntry Audit { get; init; }

    /// <summary>Who decided.</summary>
    public required string Actor { get; init; }

    /// <summary>What is remembered.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>A link that is made.</summary>
    public Link? Link { get; init; }

    /// <summary>The Pipedrive record whose link is taken away.</summary>
    public long? Unlinked { get; init; }

    /// <summary>What is looked at again.</summary>
    public IReadOnlyList<WorkMark> Marks { get; init; } = [];
}
