Console.Error.WriteLine("usage: floor | matcher | report");
return 2;
