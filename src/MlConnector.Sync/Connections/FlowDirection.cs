namespace MlConnector.Sync.Connections;

/// <summary>Where changes of a flow go.</summary>
public enum FlowDirection
{
    /// <summary>From Pipedrive to Business Central.</summary>
    ToBusinessCentral,

    /// <summary>Nowhere: the flow is switched off.</summary>
    Off,
}
