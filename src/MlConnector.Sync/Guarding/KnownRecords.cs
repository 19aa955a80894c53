namespace MlConnector.Sync.Guarding;

/// <summary>How much is known of a flow.</summary>
/// <param name="Links">Links.</param>
/// <param name="Pipedrive">Records of Pipedrive that are not deleted.</param>
/// <param name="BusinessCentral">Records of Business Central that are not deleted.</param>
internal sealed record KnownRecords(int Links, int Pipedrive, int BusinessCentral)
{
    public int On(Side side) => side == Side.Pipedrive ? Pipedrive : BusinessCentral;
}
