using System.Globalization;
using MlConnector.Benchmarks;
using MlConnector.Benchmarks.Measuring;
using MlConnector.Benchmarks.Serving;

// The program starts itself: once as the server, and once per contestant and round.
switch (args)
{
    case ["serve", var records]:
        await LoopbackServer.RunAsync(int.Parse(records, CultureInfo.InvariantCulture));
        return 0;
    case ["read", var list, var name, var warm, var full]:
        Console.WriteLine((await Reading.MeasureAsync(Contestants.Find(list, name), new Uri(warm), new Uri(full))).ToLine());
        return 0;
    default:
        return await Tournament.RunAsync(
            rounds: args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5,
            records: args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000);
}
