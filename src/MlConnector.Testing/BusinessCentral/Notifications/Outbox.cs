namespace MlConnector.Testing.BusinessCentral.Notifications;

/// <summary>
/// What one subscription is still to be told. Updates of a record merge while nothing else happened to it; beyond a thousand
/// notifications one names the collection instead.
/// </summary>
internal sealed class Outbox(SubscriptionTarget target)
{
    private const int Most = 1000;
    private readonly List<Notification> _items = [];

    public SubscriptionTarget Target { get; } = target;

    public int Count => _items.Count;

    public IReadOnlyList<Notification> Items => [.. _items.OrderBy(item => item.At)];

    public void Add(Notification news)
    {
        if (_items is [{ Kind: Notification.Collection } all])
        {
            _items[0] = all with { At = news.At, From = news.Kind == Notification.Deleted ? null : all.From };
            return;
        }

        var last = news.Kind == Notification.Updated ? _items.FindLastIndex(item => item.RecordId == news.RecordId) : -1;
        if (last >= 0 && _items[last].Kind == Notification.Updated)
        {
            _items[last] = _items[last] with { At = news.At };
        }
        else if (_items.Count >= Most)
        {
            MergeAll(news);
        }
        else
        {
            _items.Add(news);
        }
    }

    // Changed meanwhile means to be sent again, so only what was sent goes.
    public void Take(IEnumerable<Notification> sent)
    {
        var gone = sent.ToHashSet(ReferenceEqualityComparer.Instance);
        _items.RemoveAll(gone.Contains);
    }

    // Counts a failure of what was due; what a later change carried along early keeps its turn. False after one failure too many.
    public bool PutOff(DateTimeOffset now, IReadOnlyList<TimeSpan> pauses)
    {
        for (var index = 0; index < _items.Count; index++)
        {
            var item = _items[index];
            if (item.DueAgain > now)
            {
                continue;
            }

            if (item.Failures >= pauses.Count)
            {
                return false;
            }

            _items[index] = item with { Failures = item.Failures + 1, DueAgain = now + pauses[item.Failures] };
        }

        return true;
    }

    public DateTimeOffset? NextTurn => _items.Count == 0 ? null : _items.Min(item => item.DueAgain);

    // A deletion cannot be found by time, and neither can anything in a table that keeps no time.
    private void MergeAll(Notification news)
    {
        var first = Items[0];
        var canFilter = Target.HasModifiedTime && news.Kind != Notification.Deleted && !_items.Exists(item => item.Kind == Notification.Deleted);
        _items.Clear();
        _items.Add(first with { Kind = Notification.Collection, RecordId = Guid.Empty, At = news.At, From = canFilter ? first.At : null });
    }
}
