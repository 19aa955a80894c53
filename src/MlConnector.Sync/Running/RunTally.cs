using MlConnector.Sync.Auditing;
using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Running;

/// <summary>Counts what one pass over one connection did. Thread-safe.</summary>
internal sealed class RunTally(string connection, IProgress<SyncProgress>? progress)
{
    private readonly Lock _gate = new();
    private readonly List<string> _failures = [];
    private readonly HashSet<SyncFlow> _paused = [];
    private Failure? _worst;
    private bool _worked;
    private SyncReport _report = new();
    private string _stage = "";
    private int _done;
    private int _total;

    /// <summary>True when the connection as a whole does not work and the pass has to end.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>What is wrong with the connection as a whole; null when nothing is, or only with some records.</summary>
    public Failure? Failure => _worst is Failure.Transient && _worked ? null : _worst;

    /// <summary>Whether a remote system answered well.</summary>
    public bool Worked => _worked && Failure is null;

    public SyncReport Report
    {
        get
        {
            lock (_gate)
            {
                return _report with { Failures = [.. _failures] };
            }
        }
    }

    public void Stop(string reason)
    {
        lock (_gate)
        {
            if (!IsStopped)
            {
                _failures.Add($"{connection}: {reason}");
            }

            IsStopped = true;
        }
    }

    /// <summary>Notes what an attempt says about the connection and the flow as a whole.</summary>
    public void Note(Completion completion)
    {
        if (completion.Failure is { } failure)
        {
            Failed(failure);
        }

        if (completion.PausedFlow is { } pause)
        {
            Pause(pause.Flow);
        }

        if (completion.StopsConnection)
        {
            Stop(completion.Audit.Reason);
        }
    }

    /// <summary>Notes what went wrong, when it may say something about the connection as a whole.</summary>
    public void Failed(Failure failure)
    {
        lock (_gate)
        {
            if (Rank(failure) > Rank(_worst))
            {
                _worst = failure;
            }
        }
    }

    /// <summary>Notes that a remote system was read to the end.</summary>
    public void Polled() => _worked = true;

    /// <summary>Lets no more records of a flow in.</summary>
    public void Pause(SyncFlow flow)
    {
        lock (_gate)
        {
            _paused.Add(flow);
        }
    }

    /// <summary>The flows that this pass let stand still.</summary>
    public IReadOnlyCollection<SyncFlow> PausedFlows
    {
        get
        {
            lock (_gate)
            {
                return [.. _paused];
            }
        }
    }

    /// <summary>Whether the record may still be worked on in this pass.</summary>
    public bool Admits(SyncFlow flow)
    {
        lock (_gate)
        {
            return !IsStopped && !_paused.Contains(flow);
        }
    }

    public void Reading(string what) => progress?.Report(new SyncProgress(connection, what, 0, 0));

    /// <summary>A question was opened that is not about a single record.</summary>
    public void Asked()
    {
        lock (_gate)
        {
            _report = _report with { Reviews = _report.Reviews + 1 };
        }
    }

    public void Begin(SyncFlow flow, int count)
    {
        lock (_gate)
        {
            var stage = flow.ToString();
            (_done, _total) = stage == _stage ? (_done, _total + count) : (0, count);
            _stage = stage;
        }
    }

    public void Count(Completion completion)
    {
        lock (_gate)
        {
            _report = Added(_report, completion);
            _worked |= completion.Audit.Action is not (AuditAction.Retry or AuditAction.InDoubt or AuditAction.Parked);
            _done++;
        }

        progress?.Report(new SyncProgress(connection, _stage, _done, _total));
    }

    private static int Rank(Failure? failure) => failure switch
    {
        Failure.OtherCompany => 7,
        Failure.Credentials => 6,
        Failure.Blocked => 5,
        Failure.Budget => 4,
        Failure.Limited => 3,
        Failure.Connection => 2,
        Failure.Transient => 1,
        _ => 0,
    };

    private static SyncReport Added(SyncReport report, Completion completion) => completion.Audit.Action switch
    {
        AuditAction.Created or AuditAction.Adopted when completion.Audit.Flow == SyncFlow.Deals => report with { Documents = report.Documents + 1 },
        AuditAction.Created => report with { Created = report.Created + 1 },
        AuditAction.Updated or AuditAction.WrittenBack or AuditAction.Resumed or AuditAction.Moved or AuditAction.Retired => report with { Updated = report.Updated + 1 },
        AuditAction.Linked => report with { Linked = report.Linked + 1 },
        AuditAction.Review => report with { Reviews = report.Reviews + 1 },
        AuditAction.Held => report with { Held = report.Held + 1 },
        AuditAction.Parked => report with { Parked = report.Parked + 1 },
        AuditAction.Retry or AuditAction.InDoubt => report with { Retrying = report.Retrying + 1 },
        _ => report with { Unchanged = report.Unchanged + 1 },
    };
}
