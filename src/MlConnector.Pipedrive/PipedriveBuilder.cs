using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>Refines the registration of the Pipedrive client.</summary>
public sealed class PipedriveBuilder
{
    private readonly PrimaryHandlerSource _primary;

    internal PipedriveBuilder(PrimaryHandlerSource primary) => _primary = primary;

    /// <summary>Replaces the network by another handler, for example a simulator's. Gate, budgets and credentials stay in place.</summary>
    /// <param name="create">Makes the handler for a client's name; null leaves the network.</param>
    /// <returns>The builder.</returns>
    public PipedriveBuilder ConfigurePrimaryHandler(Func<string, HttpMessageHandler?> create)
    {
        _primary.Replacement = create;
        return this;
    }
}
