namespace MlConnector.Testing.Pipedrive.Model;

/// <summary>Who changes the account at the moment, and whether through the API or in the product.</summary>
internal sealed record Actor(long UserId, bool IsApi)
{
    public bool IsBulkEdit { get; init; }
}
