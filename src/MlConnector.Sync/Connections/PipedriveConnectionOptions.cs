using MlConnector.Pipedrive;

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

    /// <summary>Requests in any two seconds, never exceeded. Plans allow 20 (Lite), 40, 100 and 120.</summary>
    /// <value>Null: what Pipedrive's answers tell, and 20 until then.</value>
    public int? RequestsPerTwoSeconds { get; set; }

    internal void CopyTo(PipedriveOptions options)
    {
        options.BaseAddress = BaseAddress;
        options.ApiToken = ApiToken;
        options.RequestsPerTwoSeconds = RequestsPerTwoSeconds;
    }

    internal PipedriveOptions ToClientOptions()
    {
        var options = new PipedriveOptions();
        CopyTo(options);
        return options;
    }
}
