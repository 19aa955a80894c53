namespace MlConnector.Sync.Connections;

/// <summary>Where changes go.</summary>
public enum FlowDirection
{
    /// <summary>From Pipedrive to Business Central.</summary>
    ToBusinessCentral,

    /// <summary>Nowhere: the flow is switched off.</summary>
    Off,

    /// <summary>From Business Central to Pipedrive.</summary>
    ToPipedrive,

    /// <summary>Both ways, each field by itself.</summary>
    TwoWay,
}

/// <summary>Small questions about directions.</summary>
internal static class FlowDirections
{
    /// <summary>Whether changes of the other side are written to this one.</summary>
    public static bool Writes(this FlowDirection direction, Side side) => direction switch
    {
        FlowDirection.TwoWay => true,
        FlowDirection.ToBusinessCentral => side == Side.BusinessCentral,
        FlowDirection.ToPipedrive => side == Side.Pipedrive,
        _ => false,
    };
}
