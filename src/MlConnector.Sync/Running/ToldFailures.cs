using System.Collections.Concurrent;

namespace MlConnector.Sync.Running;

/// <summary>Keeps a failure that lasts from being told at every turn: it is told when it is new, and once an hour after that.</summary>
internal sealed class ToldFailures(TimeProvider time)
{
    private static readonly TimeSpan _betweenReminders = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, (string Failure, DateTimeOffset At)> _told = new(StringComparer.Ordinal);

    public bool IsWorthTelling(string connection, string failure)
    {
        var now = time.GetUtcNow();
        if (_told.TryGetValue(connection, out var last) && last.Failure == failure && now - last.At < _betweenReminders)
        {
            return false;
        }

        _told[connection] = (failure, now);
        return true;
    }

    public void Forget(string connection) => _told.TryRemove(connection, out _);
}
