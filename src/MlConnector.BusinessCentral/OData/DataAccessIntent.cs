namespace MlConnector.BusinessCentral;

/// <summary>Which database answers a read. In production, reads may come from a replica that lags behind.</summary>
public enum DataAccessIntent
{
    /// <summary>A replica may answer.</summary>
    ReadOnly,

    /// <summary>The primary database answers: for reads that follow an own write.</summary>
    ReadWrite,
}
