namespace MlConnector.Testing.Simulation;

internal sealed record SimulatedResponse(int StatusCode)
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public byte[] Body { get; init; } = [];

    public string ContentType { get; init; } = "application/json";

    // True when the request changed state; the journal's word for checkers.
    public bool Committed { get; init; }

    public string Operation { get; init; } = "";

    // Set where the request body holds credentials, so that the journal does not keep them.
    public bool HidesRequestBody { get; init; }
}
