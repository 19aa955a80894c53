namespace MlConnector.ContractWalk;

/// <summary>Runs steps that do not stop each other, and keeps what failed in the client.</summary>
internal sealed class StepList
{
    public List<string> Failures { get; } = [];

    public int Done { get; private set; }

    public async Task RunAsync(string name, Func<Task> step)
    {
        try
        {
            await step();
            Done++;
        }
        catch (Exception failure)
        {
            Failures.Add($"{name}: {failure.GetType().Name}: {failure.Message}");
        }
    }

    public static async Task<int> CountAsync<T>(IAsyncEnumerable<T> items)
    {
        var count = 0;
        await foreach (var _ in items)
        {
            count++;
        }

        return count;
    }
}
