using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MlConnector.Sync.Connections;
using Quartz;

namespace MlConnector.Sync.Running;

/// <summary>
/// Lets the engine run by itself on a private Quartz scheduler that the host's own Quartz never sees. Quartz holds no truth: its triggers
/// are rebuilt from the settings at every start.
/// </summary>
internal sealed class EmbeddedSchedule(ConnectionRunner runner, SessionFactory sessions, ILoggerFactory loggers, TimeProvider time) : ISyncWaker
{
    private const string SchedulerName = "mlconnector";
    private static readonly TimeSpan _sweep = TimeSpan.FromSeconds(1);
    private IScheduler? _scheduler;

    public void Wake(string connection) => _ = _scheduler?.TriggerJob(new JobKey(connection)).AsTask();

    public async Task RunAsync(IReadOnlyList<string> connections, CancellationToken cancellationToken)
    {
        var scheduler = await QuartzSchedulerBuilder.Create(Configure).BuildScheduler(CancellationToken.None).ConfigureAwait(false);
        foreach (var connection in connections)
        {
            await ScheduleAsync(scheduler, connection).ConfigureAwait(false);
        }

        await scheduler.Start(CancellationToken.None).ConfigureAwait(false);
        _scheduler = scheduler;
        await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _scheduler = null;
        await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None).ConfigureAwait(false);
    }

    private void Configure(IQuartzBuilder builder)
    {
        builder.ConfigureScheduler(options => options.InstanceName = SchedulerName);
        builder.UseInMemoryStore(_ => { });
        builder.UseTimeProvider(time);
        builder.Services.AddSingleton(runner);
        builder.Services.AddSingleton(loggers);
        builder.Services.AddLogging();
        builder.AddJobType<PassJob>();
    }

    private async Task ScheduleAsync(IScheduler scheduler, string connection)
    {
        var schedule = sessions.SettingsOf(connection).Schedule;
        var job = JobBuilder.Create<PassJob>().WithIdentity(connection).StoreDurably().Build();
        ITrigger[] triggers =
        [
            Every(connection, schedule.BusinessCentralPoll, nameof(Side.BusinessCentral)),
            Every(connection, schedule.PipedrivePoll, nameof(Side.Pipedrive)),
            Every(connection, _sweep, ""),
        ];
        await scheduler.ScheduleJob(job, triggers, new ScheduleJobOptions { Replace = true }).ConfigureAwait(false);
    }

    private static ITrigger Every(string connection, TimeSpan interval, string polls) => TriggerBuilder.Create()
        .WithIdentity($"{connection}/{(polls.Length == 0 ? "due" : polls)}")
        .ForJob(connection)
        .UsingJobData(PassJob.Polls, polls)
        .StartNow()
        .WithSimpleSchedule(repeat => repeat.WithInterval(interval).RepeatForever())
        .Build();
}
