namespace MlConnector.Samples.Console.Commands;

/// <summary>What every command is asked.</summary>
/// <param name="Connection">Only this connection; null means all.</param>
/// <param name="Json">Whether JSON is printed.</param>
internal sealed record CommandRequest(string? Connection, bool Json);
