using MlConnector.Sync.Connections;

namespace MlConnector.Samples.Console.Commands;

/// <summary>What <c>credentials show</c> tells of a connection.</summary>
internal sealed record ShownCredentials(string Connection, IReadOnlyList<StoredCredential> Stored, PipedriveConsent? Consent);
