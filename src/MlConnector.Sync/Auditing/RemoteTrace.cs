using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;

namespace MlConnector.Sync.Auditing;

/// <summary>
/// The correlation ids that both systems gave to the calls of one attempt. It follows the asynchronous flow, because the clients know nothing
/// of attempts; a write's id is worth more than a read's.
/// </summary>
internal sealed class RemoteTrace
{
    private const int Longest = 200;
    private static readonly AsyncLocal<RemoteTrace?> _current = new();
    private readonly Lock _gate = new();
    private readonly (string? Id, bool IsWrite)[] _seen = new (string?, bool)[2];

    public static RemoteTrace? Current => _current.Value;

    public string? this[Side side]
    {
        get
        {
            lock (_gate)
            {
                return _seen[(int)side].Id;
            }
        }
    }

    /// <summary>Collects the ids of what the calling method does from here on.</summary>
    public void Follow() => _current.Value = this;

    public void Saw(Side side, string? id, bool isWrite)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            return;
        }

        lock (_gate)
        {
            if (isWrite || !_seen[(int)side].IsWrite)
            {
                _seen[(int)side] = (id.Length > Longest ? id[..Longest] : id, isWrite);
            }
        }
    }

    /// <summary>Some answers tell their id only in the text of the refusal. The call that failed is the one that matters.</summary>
    public void Saw(Exception exception)
    {
        switch (exception)
        {
            case BusinessCentralException refused:
                Saw(Side.BusinessCentral, refused.CorrelationId, isWrite: true);
                break;
            case PipedriveException refused:
                Saw(Side.Pipedrive, refused.CorrelationId, isWrite: true);
                break;
        }
    }
}
