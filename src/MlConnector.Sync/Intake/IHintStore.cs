using MlConnector.Sync.Running;

namespace MlConnector.Sync.Intake;

/// <summary>Keeps hints of what is worth reading. The same hint, however often it is given, is one.</summary>
internal interface IHintStore
{
    /// <summary>Stores what a subscription of Business Central told, and that it told something. Without hints only the latter.</summary>
    Task HearAsync(string connection, string resource, IReadOnlyList<Hint> hints, CancellationToken cancellationToken);

    /// <summary>Stores what is worth reading although no subscription told it.</summary>
    Task AskAsync(string connection, IReadOnlyList<Hint> hints, CancellationToken cancellationToken);

    /// <summary>Hints that are due, of one kind of record after the other.</summary>
    Task<IReadOnlyList<Hint>> LoadDueAsync(Lease lease, int max, CancellationToken cancellationToken);

    /// <summary>What they pointed at was read; those that were given again meanwhile stay.</summary>
    Task SettleAsync(Lease lease, IReadOnlyList<Hint> hints, CancellationToken cancellationToken);

    /// <summary>Lets all hints wait.</summary>
    Task PutOffAsync(Lease lease, DateTimeOffset until, CancellationToken cancellationToken);
}
