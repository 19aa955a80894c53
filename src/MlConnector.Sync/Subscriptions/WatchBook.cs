using Microsoft.Extensions.Logging;
using MlConnector.Sync.Auditing;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Telemetry;

namespace MlConnector.Sync.Subscriptions;

/// <summary>Notes how subscriptions stand, and tells the audit trail and the log what is new about them.</summary>
internal sealed class WatchBook(IWatchStore watches, ILogger<WatchBook> logger, TimeProvider time)
{
    private const string Trigger = "subscription";
    private const int LongestProblem = 500;

    public Task<IReadOnlyList<Watch>> ListAsync(string connection, CancellationToken cancellationToken) => watches.ListAsync(connection, cancellationToken);

    /// <summary>Notes what is nothing new.</summary>
    public async Task<Watch> NoteAsync(ConnectionSession session, Watch watch, bool endsSilence = false)
    {
        await watches.SaveAsync(session.Lease, watch, WatchNews.None with { EndsSilence = endsSilence }, CancellationToken.None).ConfigureAwait(false);
        return watch;
    }

    /// <summary>Notes that it was made. When there had been one before, what it may have missed is read from the cursor.</summary>
    public Task MadeAsync(ConnectionSession session, Watch watch, string told, bool catchesUp)
    {
        if (catchesUp)
        {
            logger.SubscriptionTroubled(session.Name, watch.Resource.Name, watch.Resource.Side, LogText.Of(told));
        }

        return watches.SaveAsync(session.Lease, watch, new WatchNews { Audit = Entry(session, watch.Resource, told), CatchesUp = catchesUp }, CancellationToken.None);
    }

    /// <summary>Notes that it could not be looked after; told when that is new.</summary>
    public Task FailedAsync(ConnectionSession session, Watch watch, string problem, bool isGone = false)
    {
        var line = LogText.Of(problem);
        var failed = watch.Failed(line.Length > LongestProblem ? line[..LongestProblem] : line, time.GetUtcNow(), isGone);
        var isNews = watch.FailingSince is null || watch.State != failed.State;
        if (isNews)
        {
            logger.SubscriptionTroubled(session.Name, watch.Resource.Name, watch.Resource.Side, failed.Problem!);
        }

        var news = isNews ? new WatchNews { Audit = Entry(session, watch.Resource, failed.Problem!) } : WatchNews.None;
        return watches.SaveAsync(session.Lease, failed, news, CancellationToken.None);
    }

    /// <summary>It is watched no more.</summary>
    public Task EndedAsync(ConnectionSession session, WatchedResource resource) =>
        watches.RemoveAsync(session.Lease, resource, Entry(session, resource, "It is not needed any more, and was taken down."), CancellationToken.None);

    private AuditEntry Entry(ConnectionSession session, WatchedResource resource, string told) => new()
    {
        At = time.GetUtcNow(),
        Connection = session.Name,
        Flow = resource.Flow,
        Action = AuditAction.StateChanged,
        Trigger = Trigger,
        Reason = $"Webhooks for '{resource.Name}' of {resource.Side.Name()}: {told}",
    };
}
