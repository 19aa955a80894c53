namespace MlConnector.Sync.Connections;

/// <summary>The Pipedrive company that a connection's ids belong to, and the user who gave consent; null while that is not known.</summary>
internal sealed record ConsentingAccount(long CompanyId, long? UserId, string Name);
