using System.Globalization;
using MlConnector.Sync.Benchmarks;

// The program starts itself as the simulated systems, so that their time and memory do not count.
switch (args)
{
    case ["serve", var records]:
        await SimulatedSystems.ServeAsync(int.Parse(records, CultureInfo.InvariantCulture));
        return 0;
    case ["links", var links, var changes]:
        return await PassWithLinks.RunAsync(int.Parse(links, CultureInfo.InvariantCulture), int.Parse(changes, CultureInfo.InvariantCulture));
    case ["backfill", var records]:
        return await Backfill.RunAsync(int.Parse(records, CultureInfo.InvariantCulture));
    default:
        Console.Error.WriteLine("Write 'links NUMBER CHANGES', for example 'links 1000000 100', or 'backfill RECORDS', for example 'backfill 200000'.");
        return 2;
}
