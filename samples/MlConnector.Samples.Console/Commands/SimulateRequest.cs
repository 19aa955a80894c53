using MlConnector.Samples.Console.Demo;

namespace MlConnector.Samples.Console.Commands;

/// <summary>What <c>simulate</c> is asked.</summary>
internal sealed record SimulateRequest
{
    public required int BusinessCentralPort { get; init; }

    public required int PipedrivePort { get; init; }

    public required DemoSize Size { get; init; }

    public int Won { get; init; }

    public TimeSpan Latency { get; init; }

    public string? Faults { get; init; }

    public string? CaFile { get; init; }
}
