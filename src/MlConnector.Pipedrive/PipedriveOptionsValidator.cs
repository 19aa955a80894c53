using Microsoft.Extensions.Options;

namespace MlConnector.Pipedrive;

internal sealed class PipedriveOptionsValidator : IValidateOptions<PipedriveOptions>
{
    public ValidateOptionsResult Validate(string? name, PipedriveOptions options) => options.FindProblem() is { } problem
        ? ValidateOptionsResult.Fail($"Pipedrive settings '{name}': {problem}.")
        : ValidateOptionsResult.Success;
}
