using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>Refines the registration of the Business Central client.</summary>
public sealed class BusinessCentralBuilder
{
    private readonly PrimaryHandlerSource _primary;

    internal BusinessCentralBuilder(PrimaryHandlerSource primary) => _primary = primary;

    /// <summary>Replaces the network by another handler, for example a simulator's. Gate, budgets and credentials stay in place.</summary>
    /// <param name="create">Makes the handler for a client's name; null leaves the network.</param>
    /// <returns>The builder.</returns>
    public BusinessCentralBuilder ConfigurePrimaryHandler(Func<string, HttpMessageHandler?> create)
    {
        _primary.Replacement = create;
        return this;
    }
}
