namespace MlConnector.Sync.Connections;

/// <summary>
/// When a run is a mass change. Creating, changing by polls or taking as deleted more than both limits allow is not done but asked about: one
/// review for each flow and kind of change. Sales documents are not affected.
/// </summary>
public sealed class GuardOptions
{
    /// <summary>How many records a run may change without asking, for each flow, side and kind of change.</summary>
    /// <value>50.</value>
    public int Records { get; set; } = 50;

    /// <summary>
    /// Which share of the known records a run may change without asking, in per cent. While a flow has no link at all, any number counts as all of
    /// them. 100 switches the guard off.
    /// </summary>
    /// <value>5.</value>
    public decimal Percent { get; set; } = 5;
}
