@echo off
rem Runs Asterism. JAVA_HOME says which Java (17 or later); what JAVA_OPTS adds wins over ours.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" ^
  -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms16m -Xmx256m ^
  -Dfile.encoding=UTF-8 ^
  -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 ^
  -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
  %JAVA_OPTS% ^
  -cp "%~dp0..\lib\*" asterism.bot.Main %*
exit /b %ERRORLEVEL%
