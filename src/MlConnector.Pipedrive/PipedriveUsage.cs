namespace MlConnector.Pipedrive;

/// <summary>What a client has used so far.</summary>
/// <param name="Requests">Requests sent, repetitions included.</param>
/// <param name="Tokens">Tokens of the company's daily budget, by the documented prices.</param>
public readonly record struct PipedriveUsage(long Requests, long Tokens);
