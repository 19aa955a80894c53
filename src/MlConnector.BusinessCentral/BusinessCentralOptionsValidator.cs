using Microsoft.Extensions.Options;

namespace MlConnector.BusinessCentral;

internal sealed class BusinessCentralOptionsValidator : IValidateOptions<BusinessCentralOptions>
{
    public ValidateOptionsResult Validate(string? name, BusinessCentralOptions options) => options.FindProblem() is { } problem
        ? ValidateOptionsResult.Fail($"Business Central settings '{name}': {problem}.")
        : ValidateOptionsResult.Success;
}
