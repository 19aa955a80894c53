namespace MlConnector.Sync.Documents;

/// <summary>Who buys.</summary>
/// <param name="Id">The customer's SystemId.</param>
/// <param name="Number">Its number.</param>
/// <param name="Blocked">How it is blocked; null when it is not.</param>
internal sealed record DocumentCustomer(Guid Id, string? Number, string? Blocked);
