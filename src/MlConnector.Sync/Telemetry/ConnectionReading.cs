using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Telemetry;

/// <summary>How a connection stood after its last pass.</summary>
/// <param name="State">Its state.</param>
/// <param name="Waiting">Records due now or later.</param>
/// <param name="Held">Held records.</param>
/// <param name="Parked">Parked records.</param>
/// <param name="OldestDue">For how long the oldest due record has been due.</param>
/// <param name="TokensRemaining">What Pipedrive has left of today's tokens; null when it has not told.</param>
internal sealed record ConnectionReading(ConnectionState State, int Waiting, int Held, int Parked, TimeSpan OldestDue, long? TokensRemaining);
