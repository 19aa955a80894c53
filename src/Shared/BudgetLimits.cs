namespace MlConnector.Http;

/// <summary>What one credential may send.</summary>
/// <param name="Requests">Requests in the window.</param>
/// <param name="Window">The window, sliding.</param>
/// <param name="Concurrency">Requests at once.</param>
internal readonly record struct BudgetLimits(int Requests, TimeSpan Window, int Concurrency);
