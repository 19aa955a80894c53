using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Recovery;

/// <summary>A record is not what the plan was made for. Nothing was written; it is read and planned anew.</summary>
internal sealed class RecordChangedException(string message) : Exception(message)
{
    /// <summary>Pipedrive has no versions to write against, so what is there is compared right before the write.</summary>
    public static void ThrowIfOther(Snapshot planned, Snapshot now)
    {
        if (now.Deleted || !planned.Fields.Equals(now.Fields))
        {
            throw new RecordChangedException($"'{planned.Title}' changed in {planned.Side.Name()} while it was looked at.");
        }
    }
}
