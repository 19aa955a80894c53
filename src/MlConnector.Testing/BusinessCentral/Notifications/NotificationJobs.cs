using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Notifications;

/// <summary>
/// The job that tells subscribers. It runs 30 seconds after the first change of a company, and again after a failure that may pass;
/// each run makes one call per address with everything that waits, what failed before included.
/// </summary>
internal sealed class NotificationJobs(Store store, Subscriptions subscriptions)
{
    private static readonly TimeSpan s_delay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan[] s_pauses =
        [TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(100), TimeSpan.FromMinutes(1000)];

    private readonly Dictionary<Guid, Outbox> _outboxes = [];
    private readonly Dictionary<CompanyBooks, SortedSet<DateTimeOffset>> _runs = [];
    private readonly Queue<NotificationCall> _calls = [];

    public int Pending => _outboxes.Where(pair => subscriptions.Table.Find(pair.Key) is not null).Sum(pair => pair.Value.Count);

    public void Register(RowChange change)
    {
        if (subscriptions.Table.Count == 0)
        {
            return;
        }

        var kind = change.Before is null ? Notification.Created : change.After is null ? Notification.Deleted : Notification.Updated;
        foreach (var (subscription, target) in subscriptions.Watching(change.Table))
        {
            OutboxOf(subscription, target).Add(new Notification(kind, change.Id, change.At));
            ScheduleWithin(target.Books, change.At + s_delay);
        }
    }

    /// <summary>The next call that is due; null when there is none.</summary>
    public NotificationCall? Take()
    {
        while (_calls.Count == 0 && _runs.FirstOrDefault(pair => pair.Value.Count > 0 && pair.Value.Min <= store.Now) is { Key: { } books, Value: { } runs })
        {
            runs.RemoveWhere(run => run <= store.Now);
            Run(books);
        }

        return _calls.TryDequeue(out var call) ? call : null;
    }

    /// <summary>Takes note of an answer; 0 means that there was none.</summary>
    public void Settle(NotificationCall call, int status)
    {
        if (status is 0 or 408 or 429 or >= 500)
        {
            PutOff(call);
            return;
        }

        foreach (var (subscription, news) in call.Parts)
        {
            _outboxes.GetValueOrDefault(subscription.Id)?.Take(news);
        }

        if (status is < 200 or >= 300)
        {
            subscriptions.DropAllOf(call.Address);
        }
    }

    private void Run(CompanyBooks books)
    {
        subscriptions.DropExpired();
        var waiting = subscriptions.Table.Rows.Where(row => _outboxes.TryGetValue(row.Id, out var outbox) && outbox.Target.Books == books && outbox.Count > 0);
        foreach (var group in waiting.GroupBy(row => row.Text("notificationUrl")))
        {
            _calls.Enqueue(new NotificationCall(books, group.Key, [.. group.OrderBy(row => row.KeyText, StringComparer.Ordinal).Select(row => (row, _outboxes[row.Id].Items))]));
        }

        foreach (var id in _outboxes.Keys.Where(id => subscriptions.Table.Find(id) is null).ToList())
        {
            _outboxes.Remove(id);
        }
    }

    private void PutOff(NotificationCall call)
    {
        foreach (var (subscription, _) in call.Parts.Where(part => _outboxes.ContainsKey(part.Subscription.Id)))
        {
            var outbox = _outboxes[subscription.Id];
            if (!outbox.PutOff(store.Now, s_pauses))
            {
                subscriptions.Table.Remove(subscription.Id);
            }
            else if (outbox.NextTurn is { } turn)
            {
                RunsOf(call.Books).Add(turn);
            }
        }
    }

    private Outbox OutboxOf(Row subscription, SubscriptionTarget target)
    {
        if (!_outboxes.TryGetValue(subscription.Id, out var outbox) || outbox.Target != target)
        {
            _outboxes[subscription.Id] = outbox = new Outbox(target);
        }

        return outbox;
    }

    // A run that is near enough serves this change too.
    private void ScheduleWithin(CompanyBooks books, DateTimeOffset latest)
    {
        var runs = RunsOf(books);
        if (runs.Count == 0 || runs.Min > latest)
        {
            runs.Add(latest);
        }
    }

    private SortedSet<DateTimeOffset> RunsOf(CompanyBooks books) => _runs.TryGetValue(books, out var runs) ? runs : _runs[books] = [];
}
