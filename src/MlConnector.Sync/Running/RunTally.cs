using MlConnector.Sync.Auditing;

namespace MlConnector.Sync.Running;

/// <summary>Counts what one pass over one connection did. Thread-safe.</summary>
internal sealed class RunTally(string connection, IProgress<SyncProgress>? progress)
{
    private readonly Lock _gate = new();
    private readonly List<string> _failures = [];
    private SyncReport _report = new();
    private string _stage = "";
    private int _done;
    private int _total;

    /// <summary>True when the connection as a whole does not work and the pass has to end.</summary>
    public bool IsStopped { get; private set; }

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

    /// <summary>Questions that belong to no single record.</summary>
    public void Asked(int questions)
    {
        lock (_gate)
        {
            _report = _report with { Reviews = _report.Reviews + questions };
        }
    }

    public void Reading(string what) => progress?.Report(new SyncProgress(connection, what, 0, 0));

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
            _done++;
        }

        progress?.Report(new SyncProgress(connection, _stage, _done, _total));
    }

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
