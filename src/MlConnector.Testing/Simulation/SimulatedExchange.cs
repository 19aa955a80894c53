namespace MlConnector.Testing.Simulation;

/// <summary>What the caller sees: an answer, half an answer, or a broken connection when there is none.</summary>
internal sealed record SimulatedExchange(SimulatedResponse? Response, bool Truncated = false)
{
    public static SimulatedExchange Broken { get; } = new((SimulatedResponse?)null);
}
