namespace MlConnector.Sync.Connections;

/// <summary>The Pipedrive company of a connection.</summary>
public sealed class PipedriveConnectionOptions
{
    /// <summary>The company's address, for example <c>https://acme.pipedrive.com</c>.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The API token of a user who sees everything that is kept in step.</summary>
    public string? ApiToken { get; set; }

    /// <summary>How webhook calls of this connection are recognised as genuine.</summary>
    public PipedriveWebhookSettings Webhooks { get; set; } = new();
}
