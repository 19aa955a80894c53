using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Documents;

/// <summary>Takes one deal a step further: read it, then advance its document.</summary>
internal sealed class DealFlow(DealReader reader, DocumentFlow documents)
{
    public async Task<Completion> AdvanceAsync(Attempt attempt, ConnectionSession session, CancellationToken cancellationToken)
    {
        var deal = await reader.ReadAsync(attempt, session, cancellationToken).ConfigureAwait(false);
        return deal is null
            ? attempt.Finish(AuditAction.Skipped, "The deal is gone or out of reach; documents are never removed because of that.")
            : await documents.AdvanceAsync(deal, attempt, session, cancellationToken).ConfigureAwait(false);
    }
}
