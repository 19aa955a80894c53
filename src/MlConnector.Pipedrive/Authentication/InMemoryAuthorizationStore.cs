namespace MlConnector.Pipedrive;

/// <summary>Keeps sign-ins as long as the process lives.</summary>
internal sealed class InMemoryAuthorizationStore : IAuthorizationStore
{
    private readonly List<PendingAuthorization> _pending = [];
    private readonly Lock _gate = new();

    public ValueTask AddAsync(PendingAuthorization pending, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _pending.RemoveAll(known => known.ExpiresAt <= now);
            if (_pending.Count(known => known.Client == pending.Client) >= PendingAuthorization.MostOfClient)
            {
                _pending.RemoveAt(_pending.FindIndex(known => known.Client == pending.Client));
            }

            _pending.Add(pending);
            return ValueTask.CompletedTask;
        }
    }

    public ValueTask<PendingAuthorization?> FindAsync(string stateDigest, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_pending.Find(known => known.StateDigest == stateDigest));
        }
    }

    public ValueTask<PendingAuthorization?> TakeAsync(string stateDigest, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var found = _pending.Find(known => known.StateDigest == stateDigest);
            if (found is not null)
            {
                _pending.Remove(found);
            }

            return ValueTask.FromResult(found);
        }
    }
}
